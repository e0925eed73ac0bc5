/** Translates between purchase orders and the ERP's JSON. */
@NullMarked
package dev.backroom.connector.erp;

import org.jspecify.annotations.NullMarked;
