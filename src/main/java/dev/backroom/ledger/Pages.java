package dev.backroom.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** Rows in the order of a number, read page by page, so that never more than one is in memory. */
final class Pages<T> implements Iterator<T> {
  static final int SIZE = 2_000;

  private final LongFunction<List<T>> rowsAfter;
  private final ToLongFunction<T> number;
  private Iterator<T> page;
  private long last;
  private boolean ended;

  /**
   * @param rowsAfter the next rows after the one with this number; fewer than {@link #SIZE} are the
   *     last
   */
  Pages(LongFunction<List<T>> rowsAfter, ToLongFunction<T> number) {
    this.rowsAfter = rowsAfter;
    this.number = number;
    this.last = Long.MIN_VALUE;
    this.page = List.<T>of().iterator();
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && !ended) {
      var rows = rowsAfter.apply(last);
      ended = rows.size() < SIZE;
      page = rows.iterator();
    }
    return page.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var row = page.next();
    last = number.applyAsLong(row);
    return row;
  }
}
