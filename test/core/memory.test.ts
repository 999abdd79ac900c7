import { beforeEach, describe, expect, it } from 'vitest';
import { Memory } from '../../src/core/memory.ts';
import { sameData } from '../../src/core/same.ts';

describe('Memory', () => {
  let world: Record<string, string>;
  let made: string[];
  let memory: Memory;
  let read: (key: string) => string;

  beforeEach(() => {
    world = { a: '1', b: '2' };
    made = [];
    memory = new Memory();
    read = memory.input(
      { name: 'read', digest: String },
      (key) => log(`read ${key}`, world[key] ?? ''),
      Object.is,
    );
  });

  function log<T>(name: string, value: T): T {
    made.push(name);
    return value;
  }

  function change(key: string, value: string): void {
    world[key] = value;
    memory.touch((_, touched) => touched === key);
    made = [];
  }

  it('makes a value once', () => {
    const double = memory.once(() => log('double', read('a').repeat(2)));
    expect([double(), double()]).toEqual(['11', '11']);
    expect(made).toEqual(['read a', 'double']);
  });

  it('makes a value again when an input that it read has changed', () => {
    const double = memory.perKey((key) => log(`double ${key}`, read(key).repeat(2)));
    double('a');
    double('b');
    change('a', '3');
    expect([double('a'), double('b')]).toEqual(['33', '22']);
    expect(made).toEqual(['read a', 'double a']);
  });

  it('follows a change through values between', () => {
    const first = memory.once(() => read('a'));
    const second = memory.once(() => first());
    const third = memory.once(() => log('third', second()));
    third();
    change('a', '3');
    expect(third()).toBe('3');
  });

  it('keeps everything when a touched input reads the same', () => {
    const double = memory.once(() => log('double', read('a').repeat(2)));
    double();
    change('a', '1');
    expect(double()).toBe('11');
    expect(made).toEqual(['read a']);
  });

  it('passes nothing on where a value comes out the same', () => {
    const length = memory.once(() => log('length', [read('a').length]), sameData);
    const shown = memory.once(() => log('shown', length().join()));
    const before = length();
    shown();
    change('a', '7');
    expect(shown()).toBe('1');
    expect(made).toEqual(['read a', 'length']);
    expect(length()).toBe(before);
  });

  it('follows what a value reads now, not what it read before', () => {
    const chosen = memory.once(() => log('chosen', read(read('a') === '1' ? 'b' : 'a')));
    chosen();
    change('a', '3');
    expect(chosen()).toBe('3');
    change('b', '9');
    expect(chosen()).toBe('3');
    expect(made).toEqual([]);
  });

  it('makes a dropped value again without passing that on', () => {
    const double = memory.perKey((key) => log(`double ${key}`, { text: read(key).repeat(2) }));
    const shown = memory.once(() => log('shown', double('a').text));
    shown();
    double.drop('a');
    made = [];
    expect([shown(), double('a').text]).toEqual(['11', '11']);
    change('b', '9');
    expect(shown()).toBe('11');
    expect(made).toEqual([]);
  });

  it('takes a dropped value for changed when its input has changed, without making it', () => {
    const double = memory.perKey((key) => log(`double ${key}`, read(key).repeat(2)));
    const shown = memory.once(() => log('shown', read('b') === '2' ? double('a') : 'no more'));
    shown();
    double.drop('a');
    change('a', '3');
    expect(shown()).toBe('33');
    double.drop('a');
    world.b = '0';
    memory.touch(() => true);
    made = [];
    expect(shown()).toBe('no more');
    expect(made).not.toContain('double a');
  });

  it('goes on after a maker has thrown', () => {
    const fragile = memory.once(() => {
      if (read('a') === '1') throw new Error('no');
      return 'yes';
    });
    expect(fragile).toThrow('no');
    change('a', '2');
    expect(fragile()).toBe('yes');
  });
});
