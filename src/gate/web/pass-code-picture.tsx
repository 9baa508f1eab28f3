import encodeQr from 'qr';
import { useMemo } from 'react';

/** A square code with its blank border. Lowest error correction: a screen has no creases, and fewer modules scan from farther. */
export function CodePicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = useMemo(() => {
    const rows = encodeQr(text, 'raw', { ecc: 'low', border: 4 });
    const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { path: dark.join(''), size: rows.length };
  }, [text]);
  return (
    <svg className="ms-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} fill="#000" />
    </svg>
  );
}
