package org.qunxing.members;

import java.util.UUID;

/** What came of registering somebody. */
public sealed interface JoinOutcome {

  UUID person();

  long number();

  /** She is a member now. */
  record Joined(UUID person, long number) implements JoinOutcome {}

  /** She belongs to a unit of another officer, who is now asked to let her go. */
  record TransferProposed(UUID person, long number) implements JoinOutcome {}
}
