// What the save path needs, as one part of the bundle that is evaluated when the first post opens.
export { decideOnSave, stampNow } from './decide';
export { isDraft } from './isDraft';
export { setModified } from './setModified';
export { findStamp, rawOf } from './stamp';
export { forecast } from './forecast';
