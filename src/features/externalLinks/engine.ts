// What checks addresses, as one part of the bundle that is evaluated with the first check.
export { archiveActions, archivedCopyCommand, linkArchivedCopy } from './archivedCopy';
export { checkLinks } from './checkLinks';
export { LinkFindings } from './linkFindings';
