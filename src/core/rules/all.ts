import { bidiControls } from './bidiControls';
import { dateHidden } from './dateHidden';
import { dateQuoted } from './dateQuoted';
import { dateUnreadable } from './dateUnreadable';
import { duplicateAddress } from './duplicateAddress';
import { duplicateKey } from './duplicateKey';
import { frontMatterSyntax } from './frontMatterSyntax';
import { garbledText } from './garbledText';
import { headingLevel } from './headingLevel';
import { imageAlt } from './imageAlt';
import { imageMissing } from './imageMissing';
import { linkBroken } from './linkBroken';
import { missingDescription } from './missingDescription';
import { missingTitle } from './missingTitle';
import { placeholderText } from './placeholderText';
import type { Rule } from './rule';
import { searchLength } from './searchLength';
import { slugDiffers } from './slugDiffers';
import { tagBoolean } from './tagBoolean';
import { tagEntry } from './tagEntry';
import { tagSimilar, tagUsedOnce } from './tagUse';
import { wrongType } from './wrongType';
import { zeroWidth } from './zeroWidth';

/** Every rule, in the order of the documentation: those that run unasked first. */
export const allRules: readonly Rule[] = [
  frontMatterSyntax,
  duplicateKey,
  wrongType,
  dateUnreadable,
  dateQuoted,
  dateHidden,
  missingTitle,
  duplicateAddress,
  imageMissing,
  linkBroken,
  placeholderText,
  garbledText,
  bidiControls,
  tagEntry,
  tagBoolean,
  searchLength,
  missingDescription,
  slugDiffers,
  tagUsedOnce,
  tagSimilar,
  headingLevel,
  imageAlt,
  zeroWidth,
];
