package city.kontor.directory;

import city.kontor.kernel.Scope;

/**
 * A part of the city's administration, which is a scope of its own.
 *
 * @param key for example {@code tiefbau}
 * @param scope for example {@code dept.tiefbau}
 */
public record Department(String key, Scope scope, String name, DepartmentKind kind) {}
