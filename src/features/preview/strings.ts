import type * as vscode from 'vscode';
import type { PreviewStrings } from '../../protocol/previewMessages';

/** What translates: `vscode.l10n`. */
export type L10n = Pick<typeof vscode.l10n, 't'>;

/** The sentences of the preview's page in the reader's language. `{0}` stays, for the page to fill. */
export function previewStrings(l10n: L10n): PreviewStrings {
  return {
    article: l10n.t('Post'),
    contents: l10n.t('Contents'),
    copyCode: l10n.t('Copy'),
    copied: l10n.t('Copied'),
    openField: l10n.t('Show “{0}” in the front matter'),
    openTag: l10n.t('Show posts with the tag “{0}”'),
    newTag: l10n.t('“{0}” is used by no other post'),
    toggleTask: l10n.t('Done'),
    heldImage: l10n.t('Image from {0}, not loaded'),
    heldImages: l10n.t('Images from other sites are held back ({0}).'),
    showOnce: l10n.t('Show for This Post'),
    showForBlog: l10n.t('Show for This Blog'),
    neverImages: l10n.t('Images from other sites are not loaded in an untrusted folder ({0}).'),
    missingImage: l10n.t('Image “{0}” not found. Tried: {1}'),
    refusedImage: l10n.t('This kind of address is not shown: {0}'),
    refusedLink: l10n.t('This kind of link is not opened: {0}'),
    missingLink: l10n.t('“{0}” leads nowhere. Tried: {1}'),
    openOutside: l10n.t('Open in browser'),
    template: l10n.t('Template tag “{0}”, drawn by the site'),
    component: l10n.t('Component “{0}”, drawn by the site'),
    diagram: l10n.t('Diagram, drawn by the site'),
    openBuiltIn: l10n.t('Draw in VS Code’s Preview'),
    notDrawn: l10n.t('Could not be drawn: {0}'),
    cards: l10n.t('How it may look when shared'),
    searchCard: l10n.t('Search result'),
    noImage: l10n.t('No image'),
    imageMissing: l10n.t('The image was not found.'),
    imageIsSvg: l10n.t('The image is an SVG drawing; most networks show none of these.'),
    imageFits: l10n.t('The image is {0} × {1} pixels.'),
    imageMisfits: l10n.t('The image is {0} × {1} pixels; 1200 × 630 is shown best.'),
    titleMeter: l10n.t('Title'),
    textMeter: l10n.t('Description'),
    missing: l10n.t('Missing: {0}'),
  };
}
