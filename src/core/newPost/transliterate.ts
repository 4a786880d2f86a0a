/** Latin letters that no decomposition turns into ASCII. */
// prettier-ignore
const latin: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'ng', ĸ: 'k', ə: 'e',
  ŧ: 't', ſ: 's', ƒ: 'f', ɓ: 'b', ɗ: 'd', ɛ: 'e', ɔ: 'o', ƙ: 'k', ŀ: 'l', ŉ: 'n', ʼ: '', '№': 'no',
};

/** ISO 9 is exact but unreadable in an address; this is what Russian, Ukrainian and Serbian sites use. */
// prettier-ignore
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l',
  м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh',
  щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', є: 'ye', і: 'i', ї: 'yi', ґ: 'g', ў: 'u',
  ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz', ѓ: 'gj', ќ: 'kj', ѕ: 'dz',
};

/** ISO 843 type 2, one letter at a time. */
// prettier-ignore
const greek: Readonly<Record<string, string>> = {
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n',
  ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
};

const letters: Readonly<Record<string, string>> = { ...latin, ...cyrillic, ...greek };

/** Languages that write a marked letter as two plain ones; elsewhere the mark is simply dropped. */
const byLanguage: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { ä: 'ae', ö: 'oe', ü: 'ue' },
  da: { å: 'aa', ø: 'oe' },
  nb: { å: 'aa', ø: 'oe' },
  no: { å: 'aa', ø: 'oe' },
  uk: { и: 'y', г: 'h' },
  bg: { щ: 'sht', ъ: 'a', х: 'h' },
};

/**
 * Lower-case ASCII for Latin, Greek and Cyrillic text; what has no ASCII form (Chinese, Arabic) stays as it
 * is, for the caller to drop. `language` is a BCP 47 tag: only its first part counts.
 */
export function transliterate(text: string, language = ''): string {
  const own = byLanguage[language.toLowerCase().split(/[-_]/)[0] ?? ''] ?? {};
  const lower = text.normalize('NFC').replace(/İ/g, 'i').toLowerCase();
  return Array.from(lower)
    .map((letter) => own[letter] ?? letters[letter] ?? unmarked(letter))
    .join('');
}

/** Compatibility forms (full width, ligatures, superscripts) become plain ones; marks go. */
function unmarked(letter: string): string {
  const plain = letter.normalize('NFKD').replace(/\p{M}+/gu, '');
  const mapped = Array.from(plain, (part) => letters[part] ?? part).join('');
  return /^[ -~]*$/.test(mapped) ? mapped : letter;
}
