/** Models behind the chat protocol of OpenAI, at any address. */
@NullMarked
package mitosis.models.openai;

import org.jspecify.annotations.NullMarked;
