import { allPictures, takePictures } from '../browser/harness/screens';

takePictures(allPictures);
