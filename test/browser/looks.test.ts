import { axeFindsNothing } from './harness/axe';
import { fewPictures, takePictures } from './harness/screens';

takePictures(fewPictures);
axeFindsNothing(['image-heavy', 'broken-front-matter']);
