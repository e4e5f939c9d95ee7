import type { Progress } from '../../graph-loader/index.ts'

/** Shows the progress of a load on one line of a terminal, at most ten times a second; shows nothing elsewhere. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): {
  show: (progress: Progress) => void
  end: () => void
} {
  let shownAt = 0
  let shown = false
  return {
    show(progress) {
      if (!stream.isTTY || Date.now() - shownAt < 100) return
      shownAt = Date.now()
      shown = true
      stream.write(`\r\u001b[2K${sentence(progress)}`)
    },
    end() {
      if (shown) stream.write('\r\u001b[2K')
    },
  }
}

function sentence({ phase, done, total, rate, secondsLeft }: Progress): string {
  const share = total > 0 ? ` ${Math.min(100, Math.floor((100 * done) / total))} %` : ''
  const speed = rate === null ? '' : ` · ${Math.round(rate).toLocaleString('en')} a second`
  const left = secondsLeft === null ? '' : ` · ${Math.ceil(secondsLeft)} s left`
  return `${phase}${share}${speed}${left}`
}
