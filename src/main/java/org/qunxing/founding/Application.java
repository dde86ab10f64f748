package org.qunxing.founding;

import java.util.List;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Phone;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.terms.CommitteeForm;

/**
 * What an employer's people apply with.
 *
 * @param employerHead the employer's head: near relatives of hers cannot be candidates
 * @param members who want to join, those who will be entitled to elect
 * @param women the women among them
 * @param years of a term of office
 * @param contact who applies: the head of the preparatory group (筹备组)
 * @param partners the other employers of a joint founding
 */
public record Application(
    EmployerRegister.Facts employer,
    String employerHead,
    String unionName,
    CommitteeForm form,
    int members,
    int women,
    int years,
    Contact contact,
    List<Partner> partners) {

  public Application {
    employerHead = employerHead.strip();
    unionName = unionName.strip();
    partners = List.copyOf(partners);
  }

  /** Whom to call about it. */
  public record Contact(String name, String position, Phone phone) {}

  /** Another employer of a joint founding. */
  public record Partner(CreditCode creditCode, String name, int headcount) {}
}
