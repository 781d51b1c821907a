declare module 'subset-font' {
  type Range = { min: number; max: number };
  interface Options {
    targetFormat?: 'sfnt' | 'woff' | 'woff2';
    variationAxes?: Record<string, number | Range>;
    noLayoutClosure?: boolean;
  }
  // biome-ignore lint/style/noDefaultExport: the package exports its one function as default
  export default function subsetFont(buffer: Buffer, text: string, options?: Options): Promise<Buffer>;
}
