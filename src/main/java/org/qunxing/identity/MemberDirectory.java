package org.qunxing.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.kernel.Grant;

/** What identity asks of the member register. Implemented by the members module. */
public interface MemberDirectory {

  /** A person of the register. */
  record Person(UUID id, String name) {}

  /**
   * The person who owns this mobile number.
   *
   * @param phone E.164, {@code +8613812345678}
   */
  Optional<Person> findByPhone(String phone);

  /**
   * Who the account of this person is today: two files of one person may have become one.
   *
   * @param id the person whose file goes on
   * @param grants one {@code MEMBER} grant for each living membership
   */
  record Self(UUID id, List<Grant> grants) {}

  Self self(UUID personId);
}
