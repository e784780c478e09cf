using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace NewsCatalog.Data.Reading;

/// <summary>Conditions made of others.</summary>
static class Conditions
{
    /// <summary>That any of some conditions holds; none does when there are none.</summary>
    public static Expression<Func<T, bool>> Any<T>(IEnumerable<Expression<Func<T, bool>>> conditions)
    {
        Expression<Func<T, bool>>? any = null;
        foreach (var condition in conditions)
        {
            any = any is null
                ? condition
                : any.Update(Expression.OrElse(any.Body, Inlined(condition, any.Parameters[0])), any.Parameters);
        }

        return any ?? (_ => false);
    }

    public static Expression<Func<T, bool>> Not<T>(Expression<Func<T, bool>> condition) =>
        condition.Update(Expression.Not(condition.Body), condition.Parameters);

    static Expression Inlined<T>(Expression<Func<T, bool>> condition, ParameterExpression parameter) =>
        ReplacingExpressionVisitor.Replace(condition.Parameters[0], parameter, condition.Body);
}
