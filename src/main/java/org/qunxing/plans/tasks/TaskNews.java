package org.qunxing.plans.tasks;

import java.util.UUID;
import org.qunxing.identity.Accounts;
import org.qunxing.notices.Notices;
import org.qunxing.notices.Notices.Message;
import org.qunxing.plans.content.Person;
import org.springframework.stereotype.Component;

/** Tells people what happened to their tasks. */
@Component
class TaskNews {

  private final Notices notices;
  private final Accounts accounts;

  TaskNews(Notices notices, Accounts accounts) {
    this.notices = notices;
    this.accounts = accounts;
  }

  /**
   * @param once what makes this message another one than the last
   */
  void toOwner(SupervisedTask task, String title, String words, String once) {
    Person owner = task.task().owner();
    if (owner != null) {
      to(owner.account(), task, title, words, once);
    }
  }

  void to(UUID account, SupervisedTask task, String title, String words, String once) {
    accounts
        .find(account)
        .ifPresent(
            known ->
                notices.tell(
                    new Message(
                        known.personId() == null ? known.id() : known.personId(),
                        "plans.task:" + task.number() + ":" + once,
                        title,
                        words,
                        "/workbench/tasks/" + task.number())));
  }
}
