import { fewPictures, takePictures } from './harness/screens';

takePictures(fewPictures);
