namespace Notebooks.Tests;

/// <summary>A section of the guide that the collection follows, and what it has to show.</summary>
/// <param name="Title">The guide's own title, with its number: what stands before the dot in the heading.</param>
/// <param name="Figures">How many charts it has at least, before the next section begins.</param>
/// <param name="Tables">How many tables, in the text or computed.</param>
public sealed record GuideSection(string Title, int Figures = 0, int Tables = 0)
{
    /// <summary>All of them, in the guide's order.</summary>
    public static IReadOnlyList<GuideSection> All { get; } =
    [
        new("1. 什么是激活函数", Figures: 2, Tables: 1),
        new("激活函数总览", Figures: 1),
        new("1.1 激活函数的作用", Figures: 1, Tables: 3),
        new("1.2 数学定义"),
        new("2. 常用激活函数详解"),
        new("2.1 Step Function(阶跃函数)", Figures: 4, Tables: 2),
        new("2.2 Sigmoid 函数", Figures: 2, Tables: 2),
        new("梯度消失演示", Figures: 1, Tables: 1),
        new("2.3 Tanh 函数", Figures: 2, Tables: 2),
        new("与Sigmoid对比", Figures: 2, Tables: 1),
        new("2.4 ReLU 函数", Figures: 1, Tables: 2),
        new("Dying ReLU示意", Figures: 3, Tables: 1),
        new("ReLU对比", Figures: 1, Tables: 1),
        new("2.5 Leaky ReLU", Figures: 2, Tables: 2),
        new("2.6 Softmax 函数", Figures: 3, Tables: 2),
        new("3. 激活函数在神经网络中的应用"),
        new("神经网络中的应用位置", Figures: 1),
        new("3.1 常见配置", Figures: 2, Tables: 1),
        new("3.2 代码示例", Figures: 3, Tables: 1),
        new("4. 梯度消失问题详解"),
        new("4.1 问题本质", Figures: 3, Tables: 1),
        new("4.2 各函数梯度对比", Figures: 2, Tables: 1),
        new("4.3 解决方案"),
        new("1. 使用ReLU及其变体", Figures: 1),
        new("2. Batch Normalization", Figures: 1),
        new("3. 残差连接(ResNet)", Figures: 1),
        new("4. Xavier/He initialisation", Figures: 4),
        new("5. 激活函数选择指南"),
        new("5.1 决策流程", Figures: 1, Tables: 1),
        new("5.2 实践建议", Figures: 3, Tables: 1),
        new("6. 代码演示"),
        new("6.1 独立函数测试", Figures: 1, Tables: 1),
        new("6.2 导数计算", Tables: 1),
        new("指南之外", Figures: 4, Tables: 1),
    ];

    public override string ToString() => Title;
}
