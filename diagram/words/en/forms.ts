import { formsOf } from '../forms.ts'

/** Numbers, dates and lists in English. */
export const forms = formsOf({
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  afterDay: '',
  decimalMark: '.',
  nought: '',
  thousands: ',',
  and: 'and',
})
