package dev.backroom.ledger;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who stands behind the references in the records. To erase a person is to remove his row here: the
 * records and their seals stay as they are.
 */
@Component
class PersonReferences {
  private static final Pattern REFERENCE = Pattern.compile("p-[0-9a-f-]{36}");

  private final JdbcClient database;
  private final TransactionTemplate ownTransaction;
  private final ConcurrentHashMap<String, String> known = new ConcurrentHashMap<>();

  PersonReferences(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  static boolean isOne(String text) {
    return REFERENCE.matcher(text).matches();
  }

  /** Made when the person does something for the first time. */
  String of(String person) {
    var reference = known.get(person);
    return reference == null ? remember(person) : reference;
  }

  /** Of a text that may be a person's name: only if he has done something here before. */
  Optional<String> known(String text) {
    return Optional.ofNullable(known.get(text));
  }

  /** Empty after he was erased. */
  Optional<String> personOf(String reference) {
    return database
        .sql("select person from bk_ledger_person where reference = ?")
        .param(reference)
        .query(String.class)
        .optional();
  }

  private String remember(String person) {
    var reference = find(person).orElseGet(() -> add(person));
    known.put(person, reference);
    return reference;
  }

  /** Nothing for who never did anything. */
  Optional<String> find(String person) {
    return database
        .sql("select reference from bk_ledger_person where person = ?")
        .param(person)
        .query(String.class)
        .optional();
  }

  /** Kept even if what he did is rolled back, and at once, for others wait for nobody here. */
  private String add(String person) {
    var reference = "p-" + UUID.randomUUID();
    try {
      ownTransaction.executeWithoutResult(
          begun ->
              database
                  .sql("insert into bk_ledger_person (reference, person) values (?, ?)")
                  .params(reference, person)
                  .update());
      return reference;
    } catch (DuplicateKeyException otherNode) {
      return find(person).orElseThrow(() -> otherNode);
    }
  }
}
