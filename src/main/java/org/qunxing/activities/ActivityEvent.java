package org.qunxing.activities;

import java.util.UUID;

/** What happened to an activity. */
public sealed interface ActivityEvent {

  String number();

  record Published(String number) implements ActivityEvent {}

  record Cancelled(String number) implements ActivityEvent {}

  record Completed(String number) implements ActivityEvent {}

  /** Somebody on the waiting list moved up. */
  record Promoted(String number, UUID signUp) implements ActivityEvent {}
}
