// What answers while links are written, as one part of the bundle that is evaluated with the first question.
export { LinkCompletion } from './completion';
export { PostDrop } from './dropPost';
export { LinkHover } from './hover';
export { linkedFromLenses } from './linkedFrom';
export { insertLink } from './insertLink';
export { findLinksToPost, LinkReferences } from './references';
