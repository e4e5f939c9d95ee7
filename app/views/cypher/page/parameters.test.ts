import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parametersFrom, parametersOf, parameterText, parameterValue } from './parameters.ts'

test('finds each parameter once, in order, and none in text, comments or quoted names', () => {
  const query = `MATCH (a {id: $id}) // $no
    WHERE a.x = '$no' AND a.y = "it's $no" /* $no */ AND a.\`$no\` > $least AND a.z = $\`odd name\`
    RETURN $id, $dataset`
  expect(parametersOf(query)).toEqual(['id', 'least', 'odd name', 'dataset'])
})

test('what is typed reads back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.boolean(), fc.array(fc.string())), (value) => {
      expect(parameterValue(parameterText(value))).toEqual(value)
    }),
  )
})

test('parameters of an address that are none are left out', () => {
  expect(parametersFrom('[1]')).toEqual({})
  expect(parametersFrom('{')).toEqual({})
  expect(parametersFrom('{"a":"1"}')).toEqual({ a: '1' })
})
