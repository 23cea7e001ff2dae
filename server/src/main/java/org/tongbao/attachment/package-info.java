/// Files that back up what was reported or planned (佐证材料, 方案文件): received in parts, told apart by
/// their content, kept in the database, handed out to whoever may read the thing they belong to.
///
/// A feature whose things carry files owns a table that says which, is an [AttachmentHolder], and
/// begins uploads at the [AttachmentDesk].
@ApplicationModule(
        allowedDependencies = {"audit", "authority", "graphql", "orgunit", "problem", "workflow"})
@NullMarked
package org.tongbao.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
