import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAddresses, hostOf } from '../../../../src/core/externalLinks/findAddresses';
import { assertLinear } from '../../growth';

const found = (text: string, siteUrl?: string): readonly string[] =>
  findAddresses(text, 0, siteUrl).map(({ span, url }) => {
    assert.ok(text.slice(span.start, span.end).startsWith(url.slice(0, 12)));
    return url;
  });

test('addresses are found wherever Markdown has them, and end where they end', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '[a](https://a.net/x "t") ![b](<https://b.net/y z>)': ['https://a.net/x', 'https://b.net/y'],
    '[a](https://a.net/x_(y)) (see https://b.net/z).': ['https://a.net/x_(y)', 'https://b.net/z'],
    '<https://a.net/> and https://b.net, **https://c.net**': [
      'https://a.net/',
      'https://b.net',
      'https://c.net',
    ],
    "[r]: http://a.net/x#part\n<a href='https://b.net/?a=1&amp;b=2'>b</a>": [
      'http://a.net/x',
      'https://b.net/?a=1&b=2',
    ],
    '---\nimage: "https://a.net/i.png"\n---\n[https://b.net](https://c.net)': [
      'https://a.net/i.png',
      'https://b.net',
      'https://c.net',
    ],
    '[a](https://ä.net/日本) HTTPS://A.NET': ['https://ä.net/日本', 'HTTPS://A.NET'],
    '`https://a.net`\n\n```\nhttps://b.net\n```\n': [],
    'https://example.com/x https://my.test http://localhost:4000 https://a.example/ https://{{ site }}/x': [],
    'https://a.net/{{ slug }}/x': [],
    'https:// http://. https://-': [],
  };
  for (const [text, urls] of Object.entries(cases)) assert.deepEqual(found(text), urls, text);
});

test('the site’s own address is none of another site', () => {
  assert.deepEqual(found('https://me.net/a https://me.net.evil.net/ https://me.net', 'https://me.net'), [
    'https://me.net.evil.net/',
  ]);
});

test('the host is what stands between name and path', () => {
  assert.equal(hostOf('https://a@B.net:8080/x?y@z'), 'b.net:8080');
  assert.equal(hostOf('https://example.org'), undefined);
  assert.equal(hostOf('ftp://a.net'), undefined);
});

test('the writer’s own network is not asked, however its address is spelled', () => {
  const own = ['127.0.0.1', '127.1', '2130706433', '0x7f.1', '0x7f000001', '192.168.1.1', '169.254.169.254'];
  const names = ['router.local', 'a.internal', 'a.localhost', 'intranet', '[::1]', '[fe80::1]', '127.0.0.1.'];
  const odd = [
    '１２７.0.0.１',
    '127.0。0。1',
    '127.0.0.%31',
    '127.0.0.1\u00ad',
    'b.net@127.0.0.1',
    'a@b.net@127.0.0.1',
  ];
  for (const host of [...own, ...names, ...odd]) {
    assert.equal(hostOf(`https://${host}/`), undefined, host);
    assert.deepEqual(found(`[a](https://${host}/x)`), [], host);
  }
  assert.equal(hostOf('https://ä.net./'), 'ä.net.');
});

test('text made of marks takes no more than its length', () => {
  for (const mark of [
    'https://a.net/(',
    'https://',
    'https://a.net/) ',
    '[https://a.net',
    'https://a.net/x*',
  ])
    assertLinear((size) => findAddresses(mark.repeat(size), 0, 'https://me.net'), 2000, mark);
});

test('what may lie in the writer’s own network is never asked', () => {
  const hosts =
    '127.0.0.1 192.168.1.1:8080 169.254.169.254 2130706433 0x7f000001 127.1 0x7f.1 [::1] [fe80::1] router intranet nas.local db.internal tv.lan x.home.arpa localhost';
  for (const host of hosts.split(' ')) assert.equal(hostOf(`http://${host}/reboot`), undefined, host);
  for (const host of ['web.dev', '1.1.1.1.nip.io', 'café.fr', '3m.com', 'xn--caf-dma.fr', 'local.host.net'])
    assert.equal(hostOf(`http://${host}/`), host);
});
