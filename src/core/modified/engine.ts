// What the save path needs, as one part of the bundle that is evaluated when the first post opens.
export { decideOnSave, findStamp, forecast, rawOf, stampOf } from './decide';
export { isDraft } from './isDraft';
export { setModified } from './setModified';
