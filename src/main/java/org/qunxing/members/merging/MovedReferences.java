package org.qunxing.members.merging;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.qunxing.members.FollowsPerson;
import org.qunxing.notices.Notices;
import org.qunxing.personfile.PersonFiles;
import org.springframework.stereotype.Component;

/**
 * Everything that refers to a person: the register's own tables, the modules below by their doors,
 * the modules above by {@link FollowsPerson}. Accounts need no move: identity asks the register who
 * an account's person is today.
 */
@Component
class MovedReferences {

  private static final String MEMBERSHIPS = "members.memberships";
  private static final String TRANSFERS = "members.transfers";
  private static final String ENTRIES = "personfile.entries";
  private static final String LOOKS = "personfile.looks";
  private static final String MESSAGES = "notices.messages";

  private final MergedMemberships belonging;
  private final PersonFiles files;
  private final Notices notices;
  private final List<FollowsPerson> followers;

  MovedReferences(
      MergedMemberships belonging,
      PersonFiles files,
      Notices notices,
      List<FollowsPerson> followers) {
    this.belonging = belonging;
    this.files = files;
    this.notices = notices;
    this.followers = followers;
  }

  /** What moved, by keeper. */
  Map<String, List<String>> move(UUID from, UUID into) {
    Map<String, List<String>> moved = new TreeMap<>();
    moved.put(MEMBERSHIPS, texts(belonging.move(from, into)));
    moved.put(TRANSFERS, texts(belonging.moveTransfers(from, into)));
    PersonFiles.Moved file = files.moveAll(from, into);
    moved.put(ENTRIES, texts(file.entries()));
    moved.put(LOOKS, texts(file.looks()));
    moved.put(MESSAGES, texts(notices.moveAll(from, into)));
    for (FollowsPerson follower : followers) {
      moved.put(follower.keeper(), follower.move(from, into));
    }
    return moved;
  }

  void moveBack(Map<String, List<String>> moved, UUID kept, UUID gone) {
    belonging.moveBack(kept, uuids(keys(moved, MEMBERSHIPS)), gone);
    belonging.moveTransfersBack(uuids(keys(moved, TRANSFERS)), gone);
    files.moveBack(
        new PersonFiles.Moved(numbers(keys(moved, ENTRIES)), numbers(keys(moved, LOOKS))), gone);
    notices.moveBack(uuids(keys(moved, MESSAGES)), gone);
    for (FollowsPerson follower : followers) {
      follower.moveBack(keys(moved, follower.keeper()), kept, gone);
    }
  }

  private static List<String> keys(Map<String, List<String>> moved, String keeper) {
    return moved.getOrDefault(keeper, List.of());
  }

  private static List<String> texts(List<?> keys) {
    return keys.stream().map(Object::toString).toList();
  }

  private static List<UUID> uuids(List<String> keys) {
    return keys.stream().map(UUID::fromString).toList();
  }

  private static List<Long> numbers(List<String> keys) {
    return keys.stream().map(Long::valueOf).toList();
  }
}
