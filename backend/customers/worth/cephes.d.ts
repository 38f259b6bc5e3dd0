/** The package's own types are not found through its `exports`. */
declare module 'cephes' {
  /** Resolves when the functions can be called. */
  export const compiled: Promise<void>;
  /** Logarithm of the gamma function. */
  export function lgam(x: number): number;
  /** Gauss's hypergeometric function. */
  export function hyp2f1(a: number, b: number, c: number, x: number): number;
}
