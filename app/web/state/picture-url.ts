import { useEffect, useState } from 'react'

/** An address for the text of an SVG, to show it as an image: given back when the text changes or nobody shows it. Undefined until there is a text. */
export function usePictureUrl(svg: string | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (svg === undefined) return
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [svg])
  return url
}
