import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bearOut, zoneFor } from '../../../../src/core/generators/zone';

const ask = (own: Partial<Parameters<typeof zoneFor>[0]>) =>
  zoneFor({ setting: 'auto', host: 'UTC', stamps: [], ...own });

test('the setting wins, then the generator, then the machine', () => {
  assert.deepEqual(ask({ setting: 'utc', configured: 'Asia/Tokyo' }), { zone: 'UTC', from: 'setting' });
  assert.deepEqual(ask({ setting: 'local', host: 'Europe/Paris', configured: 'Asia/Tokyo' }), {
    zone: 'Europe/Paris',
    from: 'setting',
  });
  assert.deepEqual(ask({ setting: 'America/Lima' }), { zone: 'America/Lima', from: 'setting' });
  assert.deepEqual(ask({ configured: 'Asia/Tokyo', stamps: ['2024-01-02T10:00:00+01:00'] }), {
    zone: 'Asia/Tokyo',
    from: 'generator',
  });
  assert.deepEqual(ask({ host: 'Europe/Paris' }), { zone: 'Europe/Paris', from: 'host' });
});

test('stamps that fit the machine change nothing, nor do stamps without an offset', () => {
  assert.equal(
    ask({ host: 'Europe/Berlin', stamps: ['2024-07-02T10:00:00+02:00', '2024-01-02T10:00:00+01:00'] }).from,
    'host',
  );
  assert.equal(ask({ stamps: ['2024-07-02', '2024-07-02 10:00', '2024-07-02T10:00:00Z'] }).from, 'host');
  assert.equal(ask({ host: 'Asia/Tokyo', stamps: ['2024-07-02T10:00:00Z'] }).from, 'host');
});

test('on a machine set to UTC the zone of the stamps stays, and a note says so', () => {
  const seasons = ask({ stamps: ['2024-07-02T10:00:00+02:00', '2024-01-02 10:00:00 +0100'] });
  assert.equal(seasons.zone, 'Europe/Berlin');
  assert.equal(seasons.from, 'stamps');
  const east = ask({ stamps: ['2024-07-02T10:00:00-04:00', '2024-01-02T10:00:00-05:00'] });
  assert.equal(east.zone, 'America/New_York');
  const fixed = ask({ stamps: ['2024-07-02T10:00:00+02:00'] });
  assert.equal(fixed.zone, 'Etc/GMT-2');
  assert.match(fixed.note?.message ?? '', /\+02:00.*UTC/);
  assert.equal(ask({ stamps: ['2024-07-02T10:00:00+05:30'] }).zone, 'Asia/Kolkata');
  assert.equal(ask({ stamps: ['2024-07-02T10:00:00-03:00'] }).zone, 'Etc/GMT+3');
});

test('an unknown zone is told and passed over', () => {
  const setting = ask({ setting: 'Mars/Olympus', host: 'Europe/Paris' });
  assert.equal(setting.zone, 'Europe/Paris');
  assert.equal(setting.note?.code, 'zone.unknownSetting');
  const configured = ask({ configured: 'CEST?', host: 'Europe/Paris' });
  assert.equal(configured.zone, 'Europe/Paris');
  assert.equal(configured.note?.code, 'zone.unknownConfigured');
});

test('stamps bear a zone out when all offsets are its own, and there is one', () => {
  const both = ['2024-07-02T10:00:00+02:00', '2024-01-02 10:00:00 +0100'];
  assert.equal(bearOut(both, 'Europe/Paris'), true);
  assert.equal(bearOut([...both, '2024-01-02'], 'Europe/Paris'), true);
  assert.equal(bearOut(both, 'UTC'), false);
  assert.equal(bearOut(['2024-07-02T10:00:00+01:00', ...both], 'Europe/Paris'), false);
  for (const none of [[], ['2024-07-02'], ['2024-07-02T10:00:00Z']])
    assert.equal(bearOut(none, 'UTC'), false);
});
