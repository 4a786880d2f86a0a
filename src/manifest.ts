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
  showLog: 'galley.showLog',
} as const;

/** Keys that `when` clauses in package.json ask for. */
export const contextKeys = {
  active: 'galley.active',
  previewLocked: 'galley.previewLocked',
  activeEditorIsPost: 'galley.activeEditorIsPost',
  draftsApart: 'galley.draftsApart',
  justStamped: 'galley.justStamped',
  modifiedPaused: 'galley.modifiedPaused',
} as const;

/** The languages whose files can be posts. */
export const postLanguages = ['markdown', 'mdx', 'quarto'] as const;
