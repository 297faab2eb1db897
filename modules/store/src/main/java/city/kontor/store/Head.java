package city.kontor.store;

import city.kontor.kernel.Scope;

/**
 * The end of a scope's hash chain, as the server last told it. A desktop that knows a head which the server does not
 * has found a server that was restored from an older backup.
 *
 * @param scope whose chain
 * @param seq the number of the last entry, from 1; 0 where nothing happened yet
 * @param hash 64 hexadecimal digits of the last entry's SHA-256
 */
public record Head(Scope scope, long seq, String hash) {}
