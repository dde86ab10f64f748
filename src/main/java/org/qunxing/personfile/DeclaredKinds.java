package org.qunxing.personfile;

import java.util.List;

/** The kinds of entries that one module writes: its one bean for the files. */
public record DeclaredKinds(List<EntryKind> kinds) {

  public DeclaredKinds {
    kinds = List.copyOf(kinds);
  }

  public static DeclaredKinds of(EntryKind... kinds) {
    return new DeclaredKinds(List.of(kinds));
  }
}
