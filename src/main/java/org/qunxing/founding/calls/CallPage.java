package org.qunxing.founding.calls;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunxing.founding.ContactReveal;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Masks;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.web.Choice;
import org.qunxing.web.FormErrors;
import org.qunxing.web.TimelineEntry;

/**
 * One employer of the call list.
 *
 * @param founding the number of the application that runs for it
 * @param callers whom one may assign; empty for those who may not
 */
public record CallPage(
    EmployerRegister.Entry employer,
    @Nullable String caller,
    List<Call> calls,
    @Nullable String founding,
    List<Accounts.Account> callers,
    CallForm form,
    FormErrors errors,
    ContactReveal contact) {

  CallPage(
      EmployerRegister.Entry employer,
      @Nullable String caller,
      List<Call> calls,
      @Nullable String founding,
      List<Accounts.Account> callers) {
    this(
        employer,
        caller,
        calls,
        founding,
        callers,
        CallForm.EMPTY,
        FormErrors.NONE,
        ContactReveal.masked(lastPhone(calls).map(CallPage::masked).orElse(null)));
  }

  /** Of the latest call in which one was noted. */
  Optional<String> lastPhone() {
    return lastPhone(calls);
  }

  private static Optional<String> lastPhone(List<Call> calls) {
    return calls.stream().map(Call::contactPhone).filter(Objects::nonNull).findFirst();
  }

  private static String masked(String phone) {
    return Masks.middle(phone, 3, 4);
  }

  CallPage with(ContactReveal asked) {
    return new CallPage(employer, caller, calls, founding, callers, form, errors, asked);
  }

  CallPage refused(CallForm typed, FormErrors problems) {
    return new CallPage(employer, caller, calls, founding, callers, typed, problems, contact);
  }

  public String href() {
    return "/workbench/foundings/calls/" + employer.id();
  }

  public List<Choice> callerChoices() {
    return callers.stream()
        .map(account -> Choice.of(account.id().toString(), account.name()))
        .toList();
  }

  public List<TimelineEntry> history() {
    return calls.stream()
        .map(
            call ->
                new TimelineEntry(
                    call.calledAt(),
                    "phone-call",
                    call.outcome().tone(),
                    call.outcome().label(),
                    call.callerName(),
                    words(call)))
        .toList();
  }

  private static String words(Call call) {
    String next = call.nextOn() == null ? "" : " 下次联系：" + call.nextOn();
    String who =
        call.contactName() == null
            ? ""
            : " 联系人："
                + call.contactName()
                + (call.contactPhone() == null ? "" : " " + masked(call.contactPhone()));
    return (call.note() + who + next).strip();
  }
}
