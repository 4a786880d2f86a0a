/** Types that the providers are asked for. `files` covers what a file manager hands over. */
export const transferMimes: readonly string[] = ['image/*', 'files', 'text/uri-list'];
