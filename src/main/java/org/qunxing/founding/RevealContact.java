package org.qunxing.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.qunxing.access.PlatformScope;
import org.qunxing.identity.Audit;
import org.qunxing.identity.MemberDirectory;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Phone;
import org.qunxing.personfile.LookHow;
import org.qunxing.personfile.Looks;
import org.qunxing.personfile.ReasonForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

/**
 * Shows a contact's phone in full: for a reason, noted before it is shown, in the audit and, where
 * the phone is that of somebody in the register, among those who looked at her file.
 */
@Component
@Transactional
public class RevealContact {

  private final Audit audit;
  private final Looks looks;
  private final MemberDirectory people;
  private final PlatformScope platform;

  RevealContact(Audit audit, Looks looks, MemberDirectory people, PlatformScope platform) {
    this.audit = audit;
    this.looks = looks;
    this.people = people;
    this.platform = platform;
  }

  /**
   * What the page shows next: the phone, or the form again with what is wrong.
   *
   * @param subject whose contact, as the audit calls it
   * @param phone asked for only when there is a reason
   */
  public ContactReveal answer(
      Actor actor,
      String subject,
      ContactReveal contact,
      Supplier<String> phone,
      ReasonForm reason,
      BindingResult result,
      HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    if (result.hasErrors()) {
      response.setStatus(422);
      return contact.refused(reason, ReasonForm.errors(result));
    }
    String shown = phone.get();
    audit.record(actor, "founding.contact-revealed", subject, reason.why());
    owner(shown)
        .ifPresent(
            person -> looks.note(actor, person, LookHow.REVEAL, "作为建会联系人查看完整手机号：" + reason.why()));
    return contact.shown(shown);
  }

  /** Who is registered with this phone, wherever she is a member. */
  private Optional<UUID> owner(String phone) {
    return Phone.parse(phone)
        .optional()
        .flatMap(typed -> platform.call(() -> people.findByPhone(typed.e164())))
        .map(person -> platform.call(() -> people.self(person.id()).id()));
  }
}
