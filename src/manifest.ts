/**
 * The ids that package.json declares, as types: a misspelt one does not compile, and a test holds both
 * equal.
 */
export const commands = {
  newPost: 'galley.newPost',
  updateModified: 'galley.updateModified',
  openPreview: 'galley.openPreview',
  openPreviewToSide: 'galley.openPreviewToSide',
  showConventions: 'galley.showConventions',
  saveWithoutModified: 'galley.saveWithoutModified',
  keepOldDate: 'galley.keepOldDate',
  pauseModified: 'galley.pauseModified',
  resumeModified: 'galley.resumeModified',
  setModifiedFromGit: 'galley.setModifiedFromGit',
  checkAllPosts: 'galley.checkAllPosts',
  fixAllProblems: 'galley.fixAllProblems',
  renameTag: 'galley.renameTag',
  mergeTags: 'galley.mergeTags',
  deleteTag: 'galley.deleteTag',
  editTags: 'galley.editTags',
  findSimilarTags: 'galley.findSimilarTags',
  newDraft: 'galley.newDraft',
  newPostFromSelection: 'galley.newPostFromSelection',
  publish: 'galley.publish',
  unpublish: 'galley.unpublish',
  schedule: 'galley.schedule',
  renameToTitle: 'galley.renameToTitle',
  addFrontMatter: 'galley.addFrontMatter',
  duplicateAsDraft: 'galley.duplicateAsDraft',
  continueSeries: 'galley.continueSeries',
  openLockedPreview: 'galley.openLockedPreview',
  toggleLockPreview: 'galley.toggleLockPreview',
  showPreviewSource: 'galley.showPreviewSource',
  holdRemoteImages: 'galley.holdRemoteImages',
  copyAsRichText: 'galley.copyAsRichText',
  copyAsHtml: 'galley.copyAsHtml',
  copyForElsewhere: 'galley.copyForElsewhere',
  exportHtml: 'galley.exportHtml',
  openSitePreview: 'galley.openSitePreview',
  goToPost: 'galley.goToPost',
  postsFilter: 'galley.posts.filter',
  postsClearFilter: 'galley.posts.clearFilter',
  postsGroupByState: 'galley.posts.groupByState',
  postsGroupByYear: 'galley.posts.groupByYear',
  postsGroupByTag: 'galley.posts.groupByTag',
  postsGroupByFolder: 'galley.posts.groupByFolder',
  postsSortNewest: 'galley.posts.sortNewest',
  postsSortOldest: 'galley.posts.sortOldest',
  postsSortTitle: 'galley.posts.sortTitle',
  postsSortModified: 'galley.posts.sortModified',
  postsShowMore: 'galley.posts.showMore',
  postsOpenToSide: 'galley.posts.openToSide',
  postsPreview: 'galley.posts.preview',
  postsPublish: 'galley.posts.publish',
  postsUnpublish: 'galley.posts.unpublish',
  postsRename: 'galley.posts.rename',
  postsDuplicate: 'galley.posts.duplicate',
  postsReveal: 'galley.posts.reveal',
  postsDelete: 'galley.posts.delete',
  tagsSortCount: 'galley.tags.sortCount',
  tagsSortName: 'galley.tags.sortName',
  insertImage: 'galley.insertImage',
  listUnusedImages: 'galley.listUnusedImages',
  insertLink: 'galley.insertLink',
  findLinksToPost: 'galley.findLinksToPost',
  showLog: 'galley.showLog',
} as const;

/** Keys that `when` clauses in package.json ask for. */
export const contextKeys = {
  active: 'galley.active',
  previewLocked: 'galley.previewLocked',
  activeEditorIsPost: 'galley.activeEditorIsPost',
  draftsApart: 'galley.draftsApart',
  hasBlog: 'galley.hasBlog',
  justStamped: 'galley.justStamped',
  modifiedPaused: 'galley.modifiedPaused',
  postsFiltered: 'galley.posts.isFiltered',
} as const;

/** Views in the Explorer. */
export const views = {
  posts: 'galley.posts',
  tags: 'galley.tags',
} as const;

/** The languages whose files can be posts. */
export const postLanguages = ['markdown', 'mdx', 'quarto'] as const;
