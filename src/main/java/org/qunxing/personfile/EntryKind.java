package org.qunxing.personfile;

/**
 * A kind of entry, declared by the module that writes it ({@link DeclaredKinds}); how sensitive it
 * is belongs to the kind, not to the single entry, so that nobody can forget it.
 *
 * @param key stable: {@code members.joined}
 * @param label what people read: 入会
 * @param icon a name of {@code bin/vendor-icons.txt}
 * @param tone {@code good}, {@code warn}, {@code bad}, {@code info} or {@code plain}
 */
public record EntryKind(
    String key, String label, String icon, String tone, Sensitivity sensitivity) {}
