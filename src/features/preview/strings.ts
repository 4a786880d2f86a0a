import * as vscode from 'vscode';
import type { PreviewStrings } from '../../protocol/previewMessages';

/** The sentences of the preview's page in the reader's language. `{0}` stays, for the page to fill. */
export function previewStrings(): PreviewStrings {
  const { t } = vscode.l10n;
  return {
    article: t('Post'),
    contents: t('Contents'),
    copyCode: t('Copy'),
    copied: t('Copied'),
    openField: t('Show “{0}” in the front matter'),
    openTag: t('Show posts with the tag “{0}”'),
    newTag: t('“{0}” is used by no other post'),
    toggleTask: t('Done'),
    heldImage: t('Image from {0}, not loaded'),
    heldImages: t('Images from other sites are held back ({0}).'),
    showOnce: t('Show for This Post'),
    showForBlog: t('Show for This Blog'),
    neverImages: t('Images from other sites are not loaded in an untrusted folder ({0}).'),
    missingImage: t('Image “{0}” not found. Tried: {1}'),
    refusedImage: t('This kind of address is not shown: {0}'),
    plainHttpImage: t('Images over http are blocked: {0}'),
    missingLink: t('“{0}” leads nowhere. Tried: {1}'),
    refusedFrame: t('Frame from {0}'),
    openOutside: t('Open in browser'),
    template: t('Template tag “{0}”, drawn by the site'),
    component: t('Component “{0}”, drawn by the site'),
    drawing: t('Drawing…'),
    notDrawn: t('Could not be drawn: {0}'),
    cards: t('How it may look when shared'),
    searchCard: t('Search result'),
    shareCard: t('Link preview'),
    noImage: t('No image'),
    missing: t('Missing: {0}'),
    backToText: t('Back to the text'),
  };
}
