import { formsOf } from '../forms.ts'

/** Zahlen, Daten und Aufzählungen auf Deutsch. */
export const forms = formsOf({
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  shortMonths: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
  afterDay: '.',
  decimalMark: ',',
  nought: '0',
  thousands: '.',
  and: 'und',
})
