import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inLetters, languageOfDates, monthName, namedMonth } from '../../../../src/core/dates/monthNames';
import { parseInstant } from '../../../../src/core/dates/parseInstant';
import { printDate } from '../../../../src/core/dates/printDate';
import { recognizeDate, recognizeLike } from '../../../../src/core/dates/recognizeDate';

const NOW = Date.parse('2026-03-10T14:05:06Z');

const forms: readonly (readonly [string, string])[] = [
  ['4. Juli 2023', '10. März 2026'],
  ['04. Mai 2023 09:08', '10. März 2026 15:05'],
  ['4. April 2023', '10. März 2026'],
  ['4 juillet 2023', '10 mars 2026'],
  ['1er mai 2023', '10 mars 2026'],
  ['4 de enero de 2023', '10 de marzo de 2026'],
  ['4 de janeiro de 2023', '10 de março de 2026'],
  ['4 gennaio 2023', '10 marzo 2026'],
  ['4 mei 2023', '10 maart 2026'],
  ['4 augusti 2023, 09:08', '10 mars 2026, 15:05'],
  ['4. desember 2023', '10. mars 2026'],
  ['4. marts 2023', '10. marts 2026'],
  ['4. toukokuuta 2023', '10. maaliskuuta 2026'],
  ['4 maja 2023', '10 marca 2026'],
  ['4. května 2023', '10. března 2026'],
  ['4 de maig de 2023', '10 de març de 2026'],
  ['4 Mayıs 2023', '10 Mart 2026'],
  ['4 июля 2023 г.', '10 марта 2026 г.'],
  ['4 липня 2023', '10 березня 2026'],
  ['4 Μαΐου 2023', '10 Μαρτίου 2026'],
  ['4 JUILLET 2023', '10 MARS 2026'],
  ['2023年7月4日', '2026年3月10日'],
  ['2023年07月04日 09:08', '2026年03月10日 15:05'],
  ['2023년 7월 4일', '2026년 3월 10일'],
];

test('dates with month names of many languages are printed again as they are written', () => {
  for (const [raw, printed] of forms) {
    const form = recognizeDate(raw);
    assert.ok(form.ok, raw);
    assert.equal(printDate(form.value, NOW, 'Europe/Berlin'), printed);
    const again = recognizeLike(printed, form.value);
    assert.equal(again.ok && printDate(again.value, NOW, 'Europe/Berlin'), printed);
  }
});

test('the first of a month is 1er in French alone', () => {
  const print = (raw: string): string => {
    const form = recognizeDate(raw);
    return form.ok ? printDate(form.value, Date.UTC(2026, 5, 1, 12), 'UTC') : form.problem.code;
  };
  assert.equal(print('14 juillet 2023'), '1er juin 2026');
  assert.equal(print('1 juillet 2023'), '1 juin 2026');
  assert.equal(print('04 juillet 2023'), '01 juin 2026');
  assert.equal(print('14. Juli 2023'), '1. Juni 2026');
});

test('a name of several languages is left alone, unless the other posts tell', () => {
  for (const raw of ['4 mars 2023', '4 april 2023', '4 agosto 2023', '4. april 2023']) {
    const form = recognizeDate(raw);
    assert.equal(!form.ok && form.problem.code, 'date.language', raw);
    // Which month it is is no question.
    assert.ok(parseInstant(raw, 'UTC').ok, raw);
  }
  const swedish = recognizeDate('4 mars 2023', { language: 'sv' });
  assert.equal(swedish.ok && printDate(swedish.value, Date.UTC(2026, 4, 10), 'UTC'), '10 maj 2026');
});

test('English stays English', () => {
  for (const raw of ['4 April 2023', 'April 4, 2023', '4 Sept 2023', '4 july 2023', '4-Apr-2023']) {
    const form = recognizeDate(raw);
    assert.ok(form.ok, raw);
    assert.match(printDate(form.value, NOW, 'UTC'), /mar/i, raw);
  }
});

test('the language of dates is the one that reads most of them', () => {
  assert.equal(languageOfDates(['4 april 2023', '4 mei 2023']), 'nl');
  assert.equal(languageOfDates(['4 april 2023', '4 maj 2023', '4 mars 2023']), 'sv');
  assert.equal(languageOfDates(['4 agosto 2023', '4 de mayo de 2023']), 'es');
  assert.equal(languageOfDates(['4 mars 2023'], 'sv'), 'sv');
  assert.equal(languageOfDates(['4 juillet 2023'], 'en'), 'fr');
  assert.equal(languageOfDates(['2023-07-04']), undefined);
});

test('every name is found again in its own language, in small and capital letters and with marks apart', () => {
  const languages = 'en de fr es pt it nl sv nb da fi pl cs ca tr ru uk el'.split(' ');
  for (const language of languages) {
    for (let month = 1; month <= 12; month += 1) {
      const name = monthName(month, language);
      for (const word of [name, inLetters(name, 'lower', language), inLetters(name, 'upper', language)]) {
        for (const written of [word, word.normalize('NFD')]) {
          assert.equal(namedMonth(written, { preferred: language, hasDot: false })?.number, month, written);
        }
      }
    }
  }
  assert.equal(namedMonth('Foo', { hasDot: false }), undefined);
});

test('a date with its accents as marks of their own is read', () => {
  const form = recognizeDate('4 février 2024'.normalize('NFD'));
  assert.equal(form.ok && printDate(form.value, NOW, 'UTC'), '10 mars 2026');
  assert.equal(languageOfDates(['4 février 2023'.normalize('NFD')]), 'fr');
});

test('Turkish has an i with a dot and one without, in capitals too', () => {
  const print = (raw: string): string => {
    const form = recognizeDate(raw);
    return form.ok ? printDate(form.value, Date.UTC(2026, 3, 1, 12), 'UTC') : form.problem.code;
  };
  assert.equal(print('4 MAYIS 2024'), '1 NİSAN 2026');
  assert.equal(print('4 mayıs 2024'), '1 nisan 2026');
  assert.equal(print('4 KASIM 2024'), '1 NİSAN 2026');
  assert.equal(print('4 Haziran 2024'), '1 Nisan 2026');
});
