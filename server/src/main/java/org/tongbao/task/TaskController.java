package org.tongbao.task;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.rectification.Rectification;
import org.tongbao.rectification.Rectifications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A person's tasks.
@Controller
class TaskController {

    private final ReadTasks tasks;
    private final Rectifications rectifications;

    TaskController(ReadTasks tasks, Rectifications rectifications) {
        this.tasks = tasks;
        this.rectifications = rectifications;
    }

    @QueryMapping
    List<Task> myTasks(Actor actor) {
        return tasks.of(actor);
    }

    @BatchMapping(typeName = "Task")
    Map<Task, Rectification> rectification(List<Task> listed, @ContextValue("actor") Actor actor) {
        var ids = listed.stream().map(Task::rectificationId).filter(Objects::nonNull).toList();
        var byId = rectifications.byId(actor.scope(Verb.REPORT_READ), ids);
        var named = new HashMap<Task, Rectification>();
        for (var task : listed) {
            var id = task.rectificationId();
            var one = id == null ? null : byId.get(id);
            if (one != null) {
                named.put(task, one);
            }
        }
        return named;
    }
}
