/** Month names in the form that stands within a date, with the capital that a name has at the start of a line. */
// prettier-ignore
const names: Readonly<Record<string, string>> = {
  en: 'January February March April May June July August September October November December',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  fr: 'Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre',
  es: 'Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre',
  pt: 'Janeiro Fevereiro Março Abril Maio Junho Julho Agosto Setembro Outubro Novembro Dezembro',
  it: 'Gennaio Febbraio Marzo Aprile Maggio Giugno Luglio Agosto Settembre Ottobre Novembre Dicembre',
  nl: 'Januari Februari Maart April Mei Juni Juli Augustus September Oktober November December',
  sv: 'Januari Februari Mars April Maj Juni Juli Augusti September Oktober November December',
  nb: 'Januar Februar Mars April Mai Juni Juli August September Oktober November Desember',
  da: 'Januar Februar Marts April Maj Juni Juli August September Oktober November December',
  fi: 'Tammikuuta Helmikuuta Maaliskuuta Huhtikuuta Toukokuuta Kesäkuuta Heinäkuuta Elokuuta Syyskuuta Lokakuuta Marraskuuta Joulukuuta',
  pl: 'Stycznia Lutego Marca Kwietnia Maja Czerwca Lipca Sierpnia Września Października Listopada Grudnia',
  cs: 'Ledna Února Března Dubna Května Června Července Srpna Září Října Listopadu Prosince',
  ca: 'Gener Febrer Març Abril Maig Juny Juliol Agost Setembre Octubre Novembre Desembre',
  tr: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık',
  ru: 'Января Февраля Марта Апреля Мая Июня Июля Августа Сентября Октября Ноября Декабря',
  uk: 'Січня Лютого Березня Квітня Травня Червня Липня Серпня Вересня Жовтня Листопада Грудня',
  el: 'Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου',
};

const MONTHS_OF: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(names).map(([language, line]) => [language, line.split(' ')]),
);

/** Languages in which the day has a dot (`4. März`). */
const dotted = ['de', 'nb', 'da', 'fi', 'cs'];
/** Languages in which months have a capital within a sentence too. */
const capital = ['en', 'de', 'tr', 'el'];

/** The name of a month (1 to 12) in a language of the table; in English for any other. */
export function monthName(month: number, language = 'en'): string {
  return (MONTHS_OF.get(language) ?? MONTHS_OF.get('en'))?.[month - 1] ?? '';
}

export interface NamedMonth {
  readonly number: number;
  readonly language: string;
  /** Several languages have this name, and their other months differ. */
  readonly isShared: boolean;
}

/**
 * The month of a name, and the language it is in: the `preferred` one where it has this name, else one that writes
 * capitals and the dot behind the day as it stands here.
 */
export function namedMonth(
  word: string,
  { preferred, hasDot }: { readonly preferred?: string | undefined; readonly hasDot: boolean },
): NamedMonth | undefined {
  const known = [...MONTHS_OF.keys()].filter((language) => numberIn(word, language) !== undefined);
  const isCapital = word !== word.toLowerCase();
  const likely = narrowed(
    narrowed(known, (language) => dotted.includes(language) === hasDot),
    (language) => capital.includes(language) === isCapital,
  );
  const isPreferred = preferred !== undefined && known.includes(preferred);
  const language = isPreferred ? preferred : likely[0];
  const number = language === undefined ? undefined : numberIn(word, language);
  if (language === undefined || number === undefined) return undefined;
  return { number, language, isShared: !isPreferred && likely.length > 1 };
}

/** Those that pass, unless none does. */
function narrowed(all: readonly string[], test: (language: string) => boolean): readonly string[] {
  const passed = all.filter(test);
  return passed.length > 0 ? passed : all;
}

function numberIn(word: string, language: string): number | undefined {
  // Accents may stand as marks of their own, as file names have them on a Mac.
  const key = inLetters(word.normalize('NFC'), 'lower', language).normalize('NFC');
  const at = (MONTHS_OF.get(language) ?? []).findIndex((name) => inLetters(name, 'lower', language) === key);
  return at < 0 ? undefined : at + 1;
}

/** A name in other letters; in Turkish `i` is `İ`, and `I` is `ı`. */
export function inLetters(name: string, letters: 'lower' | 'upper', language?: string): string {
  const locale = language === 'tr' ? language : 'en';
  return letters === 'upper' ? name.toLocaleUpperCase(locale) : name.toLocaleLowerCase(locale);
}

/**
 * The language whose names read most of some dates: what one of them leaves open (`4 april`), the others tell. Of
 * several that read as many, `usual` wins, then English.
 */
export function languageOfDates(dates: readonly string[], usual?: string): string | undefined {
  const words = dates.flatMap(
    (date) => /\p{L}[\p{L}\p{M}]{2,}/u.exec(date.replace(/\b(?:de|del)\b/gi, ''))?.[0] ?? [],
  );
  const order = [...(usual === undefined ? [] : [usual]), ...MONTHS_OF.keys()];
  let best: { readonly language: string; readonly count: number } | undefined;
  for (const language of order) {
    const count = words.filter((word) => numberIn(word, language) !== undefined).length;
    if (count > (best?.count ?? 0)) best = { language, count };
  }
  return best?.language;
}
