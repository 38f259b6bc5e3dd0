/**
 * Must be the very first import of the page: styled-components asks for the nonce when it makes its
 * first `<style>`, and our Content-Security-Policy lets in no style without one.
 */
declare global {
  interface Window {
    __webpack_nonce__?: string;
  }
}

const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content');
if (nonce) window.__webpack_nonce__ = nonce;

export {};
