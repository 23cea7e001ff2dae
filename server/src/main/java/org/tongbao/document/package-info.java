/// A document in official form (公文, GB/T 9704-2012) as one pure value, an [OfficialDocument], and
/// what is made of it: a Word file, a PDF and a page for phones.
///
/// Nothing is known here of bulletins, units or figures: whoever issues something composes the
/// value and hands it over. The same value always gives the same bytes.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tongbao.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
