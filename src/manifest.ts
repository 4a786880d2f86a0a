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
  showLog: 'galley.showLog',
} as const;

/** Keys that `when` clauses in package.json ask for. */
export const contextKeys = {
  active: 'galley.active',
  activeEditorIsPost: 'galley.activeEditorIsPost',
  justStamped: 'galley.justStamped',
  modifiedPaused: 'galley.modifiedPaused',
} as const;

/** The languages whose files can be posts. */
export const postLanguages = ['markdown', 'mdx', 'quarto'] as const;
