import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { layoutOf, NEO4J_VERSION, parleyHome, parleyJarsHome } from './home.ts'

describe('parleyHome', () => {
  it('is PARLEY_HOME before all else, made absolute', () => {
    expect(parleyHome({ PARLEY_HOME: '/srv/p', XDG_DATA_HOME: '/xdg' }, 'linux')).toBe('/srv/p')
    expect(parleyHome({ PARLEY_HOME: 'here' }, 'linux')).toBe(resolve('here'))
  })

  it('is below XDG_DATA_HOME when that is absolute', () => {
    expect(parleyHome({ XDG_DATA_HOME: '/xdg', HOME: '/home/ada' }, 'linux')).toBe('/xdg/parley')
    expect(parleyHome({ XDG_DATA_HOME: 'xdg', HOME: '/home/ada' }, 'linux')).toBe('/home/ada/.local/share/parley')
  })

  it('is the place for data of the platform', () => {
    expect(parleyHome({ HOME: '/home/ada' }, 'linux')).toBe('/home/ada/.local/share/parley')
    expect(parleyHome({ HOME: '/Users/ada' }, 'darwin')).toBe('/Users/ada/Library/Application Support/parley')
    expect(parleyHome({ LOCALAPPDATA: '/c/local' }, 'win32')).toBe('/c/local/parley')
    expect(parleyHome({}, 'linux')).toBe(`${homedir()}/.local/share/parley`)
  })
})

describe('layoutOf', () => {
  it('keeps data and notes in the home, and the jars per release in theirs', () => {
    const layout = layoutOf('/home/p', '/shared')
    expect(layout.lib).toBe(`/shared/neo4j/${NEO4J_VERSION}/lib`)
    expect(layout.data).toBe('/home/p/neo4j/data')
    expect(layout.confFile).toBe('/home/p/neo4j/conf/neo4j.conf')
    expect(layout.serverFile).toBe('/home/p/neo4j/server.json')
    expect(layout.passwordFile).toBe('/home/p/neo4j/password')
  })

  it('takes the jars of PARLEY_JARS_HOME when that is set', () => {
    expect(parleyJarsHome('/home/p', {})).toBe('/home/p')
    expect(parleyJarsHome('/home/p', { PARLEY_JARS_HOME: '/shared' })).toBe('/shared')
  })
})
