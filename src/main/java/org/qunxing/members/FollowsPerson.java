package org.qunxing.members;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Implemented by every module above the register that keeps references to persons: when two files
 * turn out to be of one person, its references move, and move back when that was a mistake. Called
 * in the transaction of the merge, with the platform's eyes.
 */
public interface FollowsPerson {

  /** Stable name under which the receipt remembers what moved: {@code activities}. */
  String keeper();

  /**
   * What belonged to the one now belongs to the other. Where the other has the very same thing
   * already (a sign-up for the same activity), the row stays behind: nothing is lost, and nothing
   * is there twice.
   *
   * @return keys of the rows that moved, in a form of the module's own
   */
  List<String> move(UUID from, UUID into);

  /** Those rows go back from the one to the other. */
  void moveBack(List<String> keys, UUID from, UUID to);

  /** Of which of these people it holds something: they cannot go as if they had never been. */
  Set<UUID> known(Collection<UUID> people);

  /** What it is to be known here, as the officer reads it: 已经报名或参加过活动. */
  String knownAs();

  /** The ids behind keys of the form {@code kind + id}, for a keeper of several kinds of rows. */
  static UUID[] ids(List<String> keys, String kind) {
    return keys.stream()
        .filter(key -> key.startsWith(kind))
        .map(key -> UUID.fromString(key.substring(kind.length())))
        .toArray(UUID[]::new);
  }
}
