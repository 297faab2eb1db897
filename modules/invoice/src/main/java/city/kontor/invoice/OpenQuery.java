package city.kontor.invoice;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;

/**
 * A question that another department has to answer.
 *
 * @param queryId the id of the question
 * @param from the department that asked and gets the invoice back
 * @param stateBefore where the invoice stood when it was sent
 * @param askedBy who asked
 */
public record OpenQuery(String queryId, Scope from, String question, InvoiceState stateBefore, Signature askedBy) {}
